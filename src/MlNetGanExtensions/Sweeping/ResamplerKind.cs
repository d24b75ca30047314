namespace MlNetGanExtensions.Sweeping;

/// <summary>What is done about the rarer class while a model is trained.</summary>
public enum ResamplerKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Example weights, the same for all rows of a class; for trainers that read weights.</summary>
    ClassWeights,

    /// <summary>Example weights by density (<see cref="Weighting.DensityWeightsEstimator"/>); for trainers that read weights.</summary>
    DensityWeights,

    /// <summary>Copies of rows (<see cref="Resampling.RandomOversampler"/>).</summary>
    Random,

    /// <summary>Rows between neighbours (<see cref="Resampling.Smote"/>); numbers without holes only.</summary>
    Smote,

    /// <summary>The same for numbers, categories and holes (<see cref="Resampling.SmoteNc"/>).</summary>
    SmoteNc,

    /// <summary>Rows between neighbours where the other class is dense (<see cref="Resampling.Adasyn"/>); numbers without holes only.</summary>
    Adasyn,

    /// <summary>The same for numbers, categories and holes (<see cref="Resampling.AdasynNc"/>).</summary>
    AdasynNc,

    /// <summary>Rows of a variational autoencoder (<see cref="Generation.TabularVae"/>).</summary>
    Vae,

    /// <summary>Rows of a generative adversarial network (<see cref="Generation.TabularGan"/>).</summary>
    Gan,

    /// <summary>Rows of a conditional generative adversarial network (<see cref="Generation.Conditional.ConditionalTabularGan"/>).</summary>
    ConditionalGan,

    /// <summary>Rows of a Gaussian copula (<see cref="Generation.Copula.GaussianCopulaGenerator"/>), which is not trained.</summary>
    Copula,
}
