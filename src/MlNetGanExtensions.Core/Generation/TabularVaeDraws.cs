using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>The random numbers of rows that a <see cref="TabularVaeModel"/> makes.</summary>
/// <param name="Starts">Which row of the class each starts from.</param>
/// <param name="Codes">Standard normal numbers, rows × the latent size.</param>
/// <param name="Cells">Standard normal numbers, and behind them Gumbel noise, rows × the columns of an encoded row.</param>
internal sealed record TabularVaeDraws(int[] Starts, Matrix Codes, Matrix Cells);
