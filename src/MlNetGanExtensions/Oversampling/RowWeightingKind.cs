namespace MlNetGanExtensions.Oversampling;

/// <summary>Which real rows of a class the made rows are made from, and how often.</summary>
public enum RowWeightingKind
{
    /// <summary>
    /// <see cref="Density"/> where <c>WithOversampling</c> joins the oversampler to a trainer that grows trees (ML.NET's of FastTree and LightGBM,
    /// boosted or not), <see cref="Uniform"/> for every other trainer and where the trainer is not known, as with a step of its own.
    /// </summary>
    ByTrainer,

    /// <summary>All alike: the choice for linear models.</summary>
    Uniform,

    /// <summary>
    /// The more of a row's nearest rows are of other classes, the more often (ADASYN; He et al. 2008): the choice for trees, forests and boosted
    /// trees.
    /// </summary>
    Density,
}
