using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

/// <summary>A support vector machine with a Gaussian kernel, solved exactly.</summary>
/// <remarks>
/// ML.NET has linear machines and a random map that approximates the kernel; this is the thing itself (Cortes and Vapnik 1995, with C as the cost
/// of an error). Scores are the decision values, squeezed by the logistic function: their order and the threshold mean something, they are no
/// calibrated probabilities. Memory O(rows²); time between O(rows²) and O(rows³).
/// </remarks>
public sealed class SupportVectorMachine : IClassifier
{
    /// <summary>As fine as a decision value has any use for, and still within some thousand steps.</summary>
    private const double Tolerance = 1e-4;

    private const int MaximumSteps = 10_000_000;

    private readonly double _cost;
    private readonly GammaRule _gamma;

    /// <summary>Makes the method with its settings.</summary>
    /// <param name="name">The name to show in a table.</param>
    /// <param name="cost">C, what a training row on the wrong side of the margin costs; above 0.</param>
    /// <param name="gamma">The width of the kernel.</param>
    public SupportVectorMachine(string name, double cost, GammaRule gamma)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!(cost > 0 && double.IsFinite(cost)))
        {
            throw new ArgumentOutOfRangeException(nameof(cost), cost, "The cost is a finite number above 0.");
        }

        if (!Enum.IsDefined(gamma))
        {
            throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "There is no such rule for gamma.");
        }

        Name = name;
        _cost = cost;
        _gamma = gamma;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IFittedClassifier Fit(Matrix features, int[] labels, ulong seed)
    {
        InputChecks.ThrowIfNotTrainable(features, labels);
        GaussianKernel kernel = GaussianKernel.For(features, _gamma);
        DualSolution solution = new SequentialMinimalOptimiser(kernel.OfAllPairs(features), labels, _cost).Solve(Tolerance, MaximumSteps);
        int[] vectors = [.. Enumerable.Range(0, features.Rows).Where(row => solution.Alpha[row] > 0)];
        double[] weights = Array.ConvertAll(vectors, row => labels[row] == 1 ? solution.Alpha[row] : -solution.Alpha[row]);
        return new FittedSupportVectorMachine(kernel, features.SelectRows(vectors), weights, solution.Bias);
    }
}
