namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

/// <summary>How the width of a Gaussian kernel exp(−gamma·|x − z|²) follows from the training table.</summary>
public enum GammaRule
{
    /// <summary>Gamma is 1 / columns: scikit-learn's "auto" and its default before version 0.22.</summary>
    PerColumn,

    /// <summary>Gamma is 1 / (columns × variance of all cells): scikit-learn's "scale". It does not depend on the unit of the table.</summary>
    PerColumnAndVariance,
}
