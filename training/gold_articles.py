"""Prints the articles with gold that core/quotes learns from, for the native tools."""
import argparse
import json
import sys

import data


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', default='../shared/data')
    parser.add_argument('--folds', type=int, nargs='+', default=[0, 1, 2], help='of articles of other papers')
    o = parser.parse_args()
    json.dump(data.polnear_articles(o.data, 'train') + data.fresh_articles(o.data, 'train', o.folds), sys.stdout)


if __name__ == '__main__':
    main()
