namespace MlNetGanExtensions.Classification;

/// <summary>Terms of the loss that rows without a label contribute, each switched on by a weight above 0.</summary>
public sealed class UnlabelledOptions
{
    /// <summary>Unlabelled rows also count as real rows in the source loss.</summary>
    public bool InSourceLoss { get; set; } = true;

    /// <summary>Weight of the mean entropy of the predicted classes (Grandvalet and Bengio 2005).</summary>
    public float EntropyWeight { get; set; }

    /// <summary>Weight of the cross-entropy against the network's own confident predictions (Lee 2013).</summary>
    public float PseudoLabelWeight { get; set; }

    /// <summary>A prediction is confident from this probability on.</summary>
    public float PseudoLabelConfidence { get; set; } = 0.8f;

    /// <summary>Weight of the divergence between the mean prediction of a batch and <see cref="ClassPrior"/>.</summary>
    public float PriorWeight { get; set; }

    /// <summary>The expected share of each class; null takes the shares among the labelled rows.</summary>
    public IReadOnlyList<float>? ClassPrior { get; set; }

    /// <summary>
    /// The source logit is the log-sum-exp of the class logits instead of a head of its own, so that "generated" is the
    /// (K+1)-th class (Salimans et al. 2016, section 5).
    /// </summary>
    public bool SourceFromClassLogits { get; set; }

    /// <summary>Epochs over which the weights above grow from 0 to their value.</summary>
    public int RampUpEpochs { get; set; }
}
