using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace MlNetGanExtensions.Classification;

/// <summary>What ML.NET wants to know of a trainer; only its own assemblies can construct it.</summary>
internal static class BorrowedInfo
{
    /// <summary>Needs no normalisation and no calibration, and reads its data once: of a trainer of ML.NET with the same habits.</summary>
    public static TrainerInfo Modest { get; } = new MLContext().BinaryClassification.Trainers.Prior().Info;
}
