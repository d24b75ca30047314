using System.Globalization;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Sweeping;

/// <summary>A resampler with the options that it has. Equal settings do the same.</summary>
public sealed record ResamplerSettings
{
    /// <summary>The most that <see cref="Amount"/> may be.</summary>
    public const double MostAmount = 2;

    /// <summary>Nothing is done.</summary>
    public static ResamplerSettings None { get; } = new();

    /// <summary>What is done.</summary>
    public ResamplerKind Kind { get; init; }

    /// <summary>Rows or weight that are added to a class, in parts of what it lacks to the largest: 0 nothing, 1 even, 2 twice that.</summary>
    public double Amount { get; init; } = 1;

    /// <summary>Which rows the made rows are made from; of copies, SMOTE and the generators only. <see cref="RowWeightingKind.ByTrainer"/> counts as all alike.</summary>
    public RowWeightingKind Weighting { get; init; } = RowWeightingKind.Uniform;

    /// <summary>Nearest rows that are looked at; of SMOTE, ADASYN and the density weights only.</summary>
    public int Neighbours { get; init; } = 5;

    /// <summary>Steps of training of a generator; null takes its own number.</summary>
    public int? Rounds { get; init; }

    /// <summary>
    /// The same within what is possible: values beyond a range are put to its end, what is no number and options that the kind does not have are
    /// put to the default, and an amount of 0 is no resampler at all.
    /// </summary>
    /// <param name="mostNeighbours">The most neighbours that there are; at least 1.</param>
    public ResamplerSettings Clamped(int mostNeighbours = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostNeighbours, 1);
        double amount = double.IsNaN(Amount) ? 1 : Math.Clamp(Amount, 0, MostAmount);
        if (Kind == ResamplerKind.None || !Enum.IsDefined(Kind) || amount == 0)
        {
            return None;
        }

        return new ResamplerSettings
        {
            Kind = Kind,
            Amount = amount,
            Weighting = ResamplerKinds.HasWeighting(Kind) && Weighting == RowWeightingKind.Density ? RowWeightingKind.Density : RowWeightingKind.Uniform,
            Neighbours = ResamplerKinds.HasNeighbours(Kind) ? Math.Clamp(Neighbours, 1, mostNeighbours) : None.Neighbours,
            Rounds = ResamplerKinds.HasRounds(Kind) && Rounds is int rounds ? Math.Max(rounds, 1) : null,
        };
    }

    /// <summary>The kind and those options that are not the default.</summary>
    public override string ToString()
    {
        string text = ResamplerKinds.NameOf(Kind);
        text += Weighting == RowWeightingKind.Density ? " by density" : "";
        text += Amount == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" × {Amount:0.##}");
        text += Neighbours == None.Neighbours ? "" : string.Create(CultureInfo.InvariantCulture, $", {Neighbours} neighbours");
        return text + (Rounds is int rounds ? string.Create(CultureInfo.InvariantCulture, $", {rounds} rounds") : "");
    }
}
