"""The command line: one argparse tree, a module per group of commands."""
