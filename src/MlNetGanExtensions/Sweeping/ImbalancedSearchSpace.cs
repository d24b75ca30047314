using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Sweeping;

/// <summary>What a sweep may choose from. A resampler's own options are drawn only when it is chosen.</summary>
/// <remarks>A list that is left null is filled from the data when the experiment starts: <see cref="Imputers"/> and <see cref="Resamplers"/>.</remarks>
public sealed class ImbalancedSearchSpace
{
    /// <summary>
    /// The imputers; null takes none for features without holes, and else the mean, regressions in turns and autoencoders. None is only drawn with a
    /// trainer that takes missing features.
    /// </summary>
    public IReadOnlyList<ImputerKind>? Imputers { get; set; }

    /// <summary>The resamplers; null takes all, of SMOTE and ADASYN the form that goes with the features.</summary>
    public IReadOnlyList<ResamplerKind>? Resamplers { get; set; }

    /// <summary>The least amount, from 0.</summary>
    public double LeastAmount { get; set; } = .25;

    /// <summary>The greatest amount, at most <see cref="ResamplerSettings.MostAmount"/>.</summary>
    public double GreatestAmount { get; set; } = ResamplerSettings.MostAmount;

    /// <summary>How rows to make rows from are drawn.</summary>
    public IReadOnlyList<RowWeightingKind> Weightings { get; set; } = [RowWeightingKind.Uniform, RowWeightingKind.Density];

    /// <summary>The numbers of neighbours.</summary>
    public IReadOnlyList<int> Neighbours { get; set; } = [3, 5, 8];

    /// <summary>The steps of training of generators; null takes their own numbers.</summary>
    public IReadOnlyList<int?> Rounds { get; set; } = [null];

    /// <summary>The calibrations.</summary>
    public IReadOnlyList<CalibrationKind> Calibrations { get; set; } = [CalibrationKind.None, CalibrationKind.Platt, CalibrationKind.Isotonic];

    /// <summary>Whether the threshold may be tuned.</summary>
    public bool TuneThresholds { get; set; } = true;

    /// <summary>Whether the threshold may stay at one half in an arm that resamples or calibrates.</summary>
    public bool KeepThresholds { get; set; } = true;

    /// <summary>A copy with the lists filled in.</summary>
    internal ImbalancedSearchSpace Filled(bool hasMissing, bool hasCategories)
    {
        ImbalancedSearchSpace copy = (ImbalancedSearchSpace)MemberwiseClone();
        copy.Imputers = Imputers is { Count: > 0 } ? [.. Imputers] : hasMissing
            ? [ImputerKind.None, ImputerKind.Mean, ImputerKind.Chained, ImputerKind.Autoencoder]
            : [ImputerKind.None];
        bool mixed = hasCategories || hasMissing;
        copy.Resamplers = Resamplers is { Count: > 0 } ? [.. Resamplers] :
        [
            ResamplerKind.None, ResamplerKind.ClassWeights, ResamplerKind.DensityWeights, ResamplerKind.Random,
            mixed ? ResamplerKind.SmoteNc : ResamplerKind.Smote, mixed ? ResamplerKind.AdasynNc : ResamplerKind.Adasyn,
            ResamplerKind.Vae, ResamplerKind.Gan, ResamplerKind.ConditionalGan, ResamplerKind.Copula,
        ];
        return copy;
    }

    /// <summary>The imputers that go with a trainer.</summary>
    internal IReadOnlyList<ImputerKind> ImputersFor(ImbalancedTrainer trainer, bool hasMissing)
    {
        ImputerKind[] possible = [.. Imputers!.Where(kind => kind != ImputerKind.None || trainer.AcceptsMissing || !hasMissing)];
        return possible.Length > 0 ? possible : [ImputerKind.Mean];
    }

    /// <summary>Draws an arm. Each choice has a stream of its own, so that another list in one place does not change the others.</summary>
    internal ArmSettings Sample(RandomStream stream, IReadOnlyList<ImbalancedTrainer> trainers, bool hasMissing)
    {
        ImbalancedTrainer trainer = Pick(stream, "trainer", trainers);
        ResamplerKind[] kinds = [.. Resamplers!.Where(kind => trainer.ReadsWeights || !ResamplerKinds.IsWeights(kind))];
        ResamplerKind resampler = kinds.Length == 0 ? ResamplerKind.None : Pick(stream, "resampler", kinds);
        bool canTune = TuneThresholds && (!KeepThresholds || stream.Child("threshold").NextInt32(2) == 1);
        return new ArmSettings
        {
            Trainer = trainer.Name,
            Imputer = Pick(stream, "imputer", ImputersFor(trainer, hasMissing)),
            Resampler = SampleResampler(stream.Child("resampler options"), resampler),
            CorrectPrior = stream.Child("prior").NextInt32(2) == 1,
            Calibration = Calibrations.Count == 0 ? CalibrationKind.None : Pick(stream, "calibration", Calibrations),
            TuneThreshold = canTune,
        };
    }

    private ResamplerSettings SampleResampler(RandomStream stream, ResamplerKind kind)
    {
        double amount = LeastAmount + (stream.Child("amount").NextDouble() * (GreatestAmount - LeastAmount));
        return new ResamplerSettings
        {
            Kind = kind,
            Amount = Math.Round(amount * 20) / 20,
            Weighting = Weightings.Count == 0 ? RowWeightingKind.Uniform : Pick(stream, "weighting", Weightings),
            Neighbours = Neighbours.Count == 0 ? ResamplerSettings.None.Neighbours : Pick(stream, "neighbours", Neighbours),
            Rounds = Rounds.Count == 0 ? null : Pick(stream, "rounds", Rounds),
        };
    }

    private static T Pick<T>(RandomStream stream, string purpose, IReadOnlyList<T> choices) =>
        choices[stream.Child(purpose).NextInt32(choices.Count)];
}
