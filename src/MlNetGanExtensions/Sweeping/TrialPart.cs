using Microsoft.ML;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Rows to learn from, and rows to judge by.</summary>
internal sealed record TrialPart(int Repeat, int Fold, IDataView Training, IDataView Test, int TrainingRows, int TestRows, int Seed);
