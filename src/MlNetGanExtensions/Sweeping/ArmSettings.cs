using System.Globalization;
using MlNetGanExtensions.CrossFitting;

namespace MlNetGanExtensions.Sweeping;

/// <summary>One way to train a classifier on rows of unequal classes: imputer, resampler, trainer, calibration and threshold. Equal settings do the same.</summary>
public sealed record ArmSettings
{
    /// <summary>The name of the trainer.</summary>
    public required string Trainer { get; init; }

    /// <summary>What fills missing features.</summary>
    public ImputerKind Imputer { get; init; }

    /// <summary>What is done about the rarer class.</summary>
    public ResamplerSettings Resampler { get; init; } = ResamplerSettings.None;

    /// <summary>Whether probabilities are put back to the true class ratio after resampling; where the trainer gives any.</summary>
    public bool CorrectPrior { get; init; }

    /// <summary>How scores become probabilities, on inner folds.</summary>
    public CalibrationKind Calibration { get; init; }

    /// <summary>Whether the threshold is chosen on inner folds; else it is one half.</summary>
    public bool TuneThreshold { get; init; }

    /// <summary>Whether nothing is done about the imbalance: what has to be beaten.</summary>
    public bool IsNothing => Resampler.Kind == ResamplerKind.None && Calibration == CalibrationKind.None && !TuneThreshold;

    /// <summary>The settings by name, for tables and files.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe() =>
    [
        new("trainer", Trainer),
        new("imputer", Imputer.ToString()),
        new("resampler", ResamplerKinds.NameOf(Resampler.Kind)),
        new("amount", Resampler.Kind == ResamplerKind.None ? "0" : Resampler.Amount.ToString("0.##", CultureInfo.InvariantCulture)),
        new("weighting", ResamplerKinds.HasWeighting(Resampler.Kind) ? Resampler.Weighting.ToString() : "–"),
        new("neighbours", ResamplerKinds.HasNeighbours(Resampler.Kind) ? Resampler.Neighbours.ToString(CultureInfo.InvariantCulture) : "–"),
        new("rounds", Resampler.Rounds?.ToString(CultureInfo.InvariantCulture) ?? "–"),
        new("prior correction", CorrectPrior ? "yes" : "no"),
        new("calibration", Calibration.ToString()),
        new("threshold", TuneThreshold ? "tuned" : "one half"),
    ];

    /// <summary>The same within what is possible, as <see cref="ResamplerSettings.Clamped"/>; a correction that corrects nothing is left out.</summary>
    /// <param name="mostNeighbours">The most neighbours that there are; at least 1.</param>
    public ArmSettings Clamped(int mostNeighbours = 50)
    {
        ResamplerSettings resampler = Resampler.Clamped(mostNeighbours);
        CalibrationKind calibration = Enum.IsDefined(Calibration) ? Calibration : CalibrationKind.None;
        return this with
        {
            Imputer = Enum.IsDefined(Imputer) ? Imputer : ImputerKind.None,
            Resampler = resampler,
            Calibration = calibration,

            // A calibration on held-out rows finds the ratio by itself.
            CorrectPrior = CorrectPrior && resampler.Kind != ResamplerKind.None && calibration == CalibrationKind.None,
        };
    }

    /// <summary>The trainer, and what is done beside it.</summary>
    public override string ToString()
    {
        List<string> parts = [Trainer];
        if (Imputer != ImputerKind.None)
        {
            parts.Add($"{Imputer} imputer");
        }

        parts.Add(Resampler.Kind == ResamplerKind.None ? "none" : Resampler.ToString());
        if (CorrectPrior)
        {
            parts.Add("prior corrected");
        }

        if (Calibration != CalibrationKind.None)
        {
            parts.Add(Calibration.ToString());
        }

        if (TuneThreshold)
        {
            parts.Add("threshold tuned");
        }

        return string.Join(" + ", parts);
    }
}
