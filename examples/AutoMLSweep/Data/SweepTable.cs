using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Data;

/// <summary>A table of two classes, the positive one rare.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">Rows × slots; NaN marks a missing cell.</param>
/// <param name="Labels">Whether a row is positive.</param>
/// <param name="Layout">Which slots are one category.</param>
/// <param name="TestShare">The share of rows that are put aside and looked at only in the end.</param>
internal sealed record SweepTable(string Name, Matrix Rows, bool[] Labels, SlotLayout Layout, double TestShare);
