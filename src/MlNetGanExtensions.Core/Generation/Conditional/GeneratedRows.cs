using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Made rows and their classes.</summary>
/// <param name="Rows">Rows × slots.</param>
/// <param name="Labels">The class of each row.</param>
public sealed record GeneratedRows(Matrix Rows, IReadOnlyList<int> Labels);
