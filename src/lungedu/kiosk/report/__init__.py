"""What `lungedu kiosk check` reports: health, exits, monitors."""
