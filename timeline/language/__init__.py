"""How each language says things: a folder of four TOML files a language, and what reads them."""
