"""Muon (Jordan et al. 2024): the momentum of a matrix, made orthogonal, is its step.

Matrices are stacked so that one batched product serves all. The step is scaled as in Liu et al. 2025
(arXiv:2502.16982) so that rates mean what they mean for Adam.
"""
import torch

COEFFICIENTS = (3.4445, -4.7750, 2.0315)     # of the Newton-Schulz iteration, from the same


def orthogonal(g, steps=5):
    """[N, rows, columns], rows <= columns -> the same with singular values near 1."""
    a, b, c = COEFFICIENTS
    x = (g / (g.norm(dim=(1, 2), keepdim=True) + 1e-7)).to(torch.bfloat16)
    for _ in range(steps):
        s = x @ x.mT
        x = a * x + (b * s + c * s @ s) @ x
    return x.float()


def others(model):
    """All parameters that are no kernels: Adam's."""
    return [p for name, p in model.named_parameters() if 'kernels.' not in name]


class Muon:
    """For the kernels of an encoder, [3 * width, 2 * width]: both halves of the columns on their own."""

    def __init__(self, kernels, momentum=.95, decay=.01):
        self.kernels, self.momentum, self.decay = list(kernels), momentum, decay
        self.average = None

    def stacked(self, of):
        return torch.cat([torch.stack(of(k).chunk(2, 1)) for k in self.kernels]).mT

    @torch.no_grad()
    def step(self, rate):
        g = self.stacked(lambda k: k.grad)
        if self.average is None:
            self.average = torch.zeros_like(g)
        self.average.mul_(self.momentum).add_(g, alpha=1 - self.momentum)
        step = orthogonal(g.lerp(self.average, self.momentum)).mT
        scale = .2 * max(step.shape[1:]) ** .5
        for i, kernel in enumerate(self.kernels):
            kernel.mul_(1 - rate * self.decay).add_(torch.cat([step[2 * i], step[2 * i + 1]], 1), alpha=-rate * scale)
