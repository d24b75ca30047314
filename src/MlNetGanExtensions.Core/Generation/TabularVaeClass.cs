using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>What a <see cref="TabularVaeModel"/> knows of one class.</summary>
/// <param name="Number">The number of the class.</param>
/// <param name="Column">Its column among those that tell the networks the class.</param>
/// <param name="Support">What its rows showed.</param>
/// <param name="Codes">For each of its rows the means of the code, and behind them the deviations.</param>
/// <param name="Shares">How often made rows start from each of its rows; null where from all alike.</param>
internal sealed record TabularVaeClass(int Number, int Column, RowSupport Support, Matrix Codes, double[]? Shares);
