namespace MlNetGanExtensions.Oversampling;

/// <summary>What makes the rows of an oversampler.</summary>
public enum GeneratorKind
{
    /// <summary>A GAN for tables with the library's own settings, one for each class of which rows are made.</summary>
    TabularGan,

    /// <summary>The same with the settings of the COVID-19 article. It makes few different rows; it is here to be compared with.</summary>
    ArticleGan,

    /// <summary>The generator of an AC-GAN that is trained on the rows of all classes.</summary>
    AcGan,

    /// <summary>A variational autoencoder trained on the rows of all classes; made rows stay near real ones. A few dozen rows of a class are enough.</summary>
    TabularVae,

    /// <summary>A conditional GAN trained on the rows of all classes (Xu et al. 2019), for some thousand rows and more; it takes the longest.</summary>
    ConditionalTabularGan,

    /// <summary>A Gaussian copula of each class: nothing is trained, so it takes the least time, and is what the networks have to beat.</summary>
    GaussianCopula,
}
