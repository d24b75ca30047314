using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>The rows of one split: real ones to train on, rows made from them, and real ones to test on. Labels are 0 or 1.</summary>
/// <param name="Training">Real rows; missing numbers are NaN.</param>
/// <param name="TrainingLabels">The class of each.</param>
/// <param name="Made">Rows made by a generator that saw the training rows alone.</param>
/// <param name="MadeLabels">The class of each.</param>
/// <param name="Test">Real rows that neither the generator nor a classifier has seen.</param>
/// <param name="TestLabels">The class of each.</param>
public sealed record UsefulnessRows(
    Matrix Training, IReadOnlyList<int> TrainingLabels, Matrix Made, IReadOnlyList<int> MadeLabels, Matrix Test, IReadOnlyList<int> TestLabels);
