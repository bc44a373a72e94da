"""Work that runs beside the script: concurrent.futures."""
