using System.Globalization;
using MlNetGanExtensions.Persistence.Checkpoints;

namespace MlNetGanExtensions.Classification;

/// <summary>Terms of the loss that rows without a label contribute, each switched on by a weight above 0.</summary>
/// <remarks>
/// Pseudo-labels and prior matching together help most. The mean prediction over a small batch says little about the shares of the
/// classes, so take batches of 128 rows or more. Where the labelled rows were drawn at random, their shares are a rough guess:
/// give <see cref="ClassPrior"/>, or keep <see cref="PriorWeight"/> below 1.
/// </remarks>
public sealed class UnlabelledOptions
{
    /// <summary>Unlabelled rows also count as real rows in the source loss.</summary>
    public bool InSourceLoss { get; set; } = true;

    /// <summary>Weight of the mean entropy of the predicted classes (Grandvalet and Bengio 2005).</summary>
    public float EntropyWeight { get; set; }

    /// <summary>Weight of the cross-entropy against the network's own confident predictions (Lee 2013).</summary>
    public float PseudoLabelWeight { get; set; }

    /// <summary>A prediction is confident above this probability, in [0, 1).</summary>
    public float PseudoLabelConfidence { get; set; } = 0.8f;

    /// <summary>Weight of the Kullback-Leibler divergence of the mean prediction of a batch from <see cref="ClassPrior"/>.</summary>
    public float PriorWeight { get; set; }

    /// <summary>The expected share of each class, all above 0 and 1 in sum; null takes the shares among the labelled rows.</summary>
    public IReadOnlyList<float>? ClassPrior { get; set; }

    /// <summary>
    /// The source logit is the log-sum-exp of the class logits instead of a head of its own, so that "generated" is the
    /// (K+1)-th class (Salimans et al. 2016, section 5).
    /// </summary>
    public bool SourceFromClassLogits { get; set; }

    /// <summary>Epochs over which the weights above grow from 0 to their value.</summary>
    public int RampUpEpochs { get; set; }

    /// <summary>Adds all settings to those that a training depends on.</summary>
    internal TrainingIdentity AddTo(TrainingIdentity identity) => identity
        .Add("in-source-loss", InSourceLoss)
        .Add("entropy-weight", EntropyWeight)
        .Add("pseudo-label-weight", PseudoLabelWeight)
        .Add("pseudo-label-confidence", PseudoLabelConfidence)
        .Add("prior-weight", PriorWeight)
        .Add("class-prior", ClassPrior is null ? "none" : string.Join(' ', ClassPrior.Select(share => share.ToString(CultureInfo.InvariantCulture))))
        .Add("source-from-class-logits", SourceFromClassLogits)
        .Add("ramp-up-epochs", RampUpEpochs);

    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not a number, or another number is out of its range.</exception>
    /// <exception cref="ArgumentException">The class prior is no distribution.</exception>
    internal void Check()
    {
        CheckWeight(EntropyWeight, nameof(EntropyWeight));
        CheckWeight(PseudoLabelWeight, nameof(PseudoLabelWeight));
        CheckWeight(PriorWeight, nameof(PriorWeight));
        ArgumentOutOfRangeException.ThrowIfNegative(RampUpEpochs);
        if (!(PseudoLabelConfidence is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(PseudoLabelConfidence), PseudoLabelConfidence, "Expected a probability of at least 0 and below 1.");
        }

        if (ClassPrior is { } prior && !(prior.All(share => share > 0) && Math.Abs(prior.Sum() - 1) < 1e-3f))
        {
            throw new ArgumentException(
                $"Expected shares above 0 with the sum 1, found {string.Join(", ", prior)}.", nameof(ClassPrior));
        }
    }

    private static void CheckWeight(float weight, string name)
    {
        if (!(weight >= 0 && float.IsFinite(weight)))
        {
            throw new ArgumentOutOfRangeException(name, weight, "Expected a finite weight of at least 0.");
        }
    }
}
