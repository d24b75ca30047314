using System.Text.Json.Serialization;
using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions;

/// <summary>How a stratified cross-validation draws its folds.</summary>
public sealed class StratifiedCrossValidationOptions
{
    /// <summary>The number of folds, at least 2; each class needs as many rows.</summary>
    public int NumberOfFolds { get; set; } = 5;

    /// <summary>How often the folds are drawn anew, at least 1.</summary>
    public int NumberOfRepeats { get; set; } = 1;

    /// <summary>The column that names the class of each row, in the data and in what the model makes of it.</summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>A column whose equal values keep rows in one fold, such as a patient's number; null for none.</summary>
    public string? SamplingKeyColumnName { get; set; }

    /// <summary>The seed of the folds; null takes one from the context. The estimator has seeds of its own.</summary>
    public ulong? Seed { get; set; }

    /// <summary>
    /// Folds that were drawn elsewhere, so that programs can be compared on the same rows; the numbers above and the seed then have no
    /// effect.
    /// </summary>
    [JsonIgnore]
    public RepeatedStratifiedKFold? Folds { get; set; }

    /// <summary>Whether models and scored hold-outs are kept in the result; otherwise each model is let go after its fold.</summary>
    public bool KeepModels { get; set; } = true;

    /// <summary>Stops before the next fold, and while the labels are read.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }
}
