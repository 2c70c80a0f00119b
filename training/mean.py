"""The mean of the weights of networks that went on from one another: mean.py MODEL.pt MODEL.pt ... --out MEAN.pt"""
import argparse

import torch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('models', nargs='+')
    parser.add_argument('--out', required=True)
    o = parser.parse_args()
    states = [torch.load(path) for path in o.models]
    torch.save({k: sum(s[k] for s in states) / len(states) for k in states[0]}, o.out)


if __name__ == '__main__':
    main()
