using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Trials;

/// <summary>One round of the experiment: which cells were removed, and how the rows are divided for cross-validation.</summary>
/// <param name="Damaged">The table after the removal: NaN where a cell was removed.</param>
/// <param name="Removed">The removed cells.</param>
/// <param name="Folds">Training and test rows of each fold.</param>
internal sealed record Trial(Matrix Damaged, CellMask Removed, IReadOnlyList<Fold> Folds);
