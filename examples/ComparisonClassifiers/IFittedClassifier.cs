using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers;

/// <summary>A fitted model that tells the two classes apart. It looks at each row on its own.</summary>
public interface IFittedClassifier
{
    /// <summary>How likely each row is to be of class 1.</summary>
    /// <param name="features">Rows with as many columns as the training rows; every cell is finite.</param>
    /// <returns>
    /// A number from 0 to 1 for each row; above .5 the method decides for class 1. Methods that know nothing of probabilities squeeze their decision
    /// value into that range.
    /// </returns>
    /// <exception cref="ArgumentException">The number of columns is not that of the training rows, or a cell is missing or infinite.</exception>
    float[] Predict(Matrix features);

    /// <summary>How far each row lies on the side of class 1: what to rank rows by.</summary>
    /// <remarks>
    /// The same order as <see cref="Predict"/>, but without its saturation: naive Bayes is so sure of itself that many of its probabilities are 1 in
    /// single precision, and rows that should be ranked would be tied.
    /// </remarks>
    /// <param name="features">Rows with as many columns as the training rows; every cell is finite.</param>
    /// <returns>A number for each row, in the method's own unit; above 0 the method decides for class 1.</returns>
    /// <exception cref="ArgumentException">The number of columns is not that of the training rows, or a cell is missing or infinite.</exception>
    float[] Decide(Matrix features);
}
