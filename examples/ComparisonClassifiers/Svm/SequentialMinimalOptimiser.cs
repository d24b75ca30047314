namespace MlNetGanExtensions.Examples.ComparisonClassifiers.Svm;

/// <summary>Solves the dual problem of a support vector machine, two multipliers at a time.</summary>
/// <remarks>
/// Fan, Chen and Lin, "Working set selection using second order information for training support vector machines" (2005):
/// algorithm 2 with WSS 2. Minimises ½ αᵀQα − Σα with Q(i,j) = y(i)·y(j)·K(i,j), 0 ≤ α ≤ cost and Σ yα = 0.
/// It starts at α = 0 and breaks ties by the order of the rows, so that the same rows give the same bits. The kernel of every pair is held: rows² numbers.
/// </remarks>
internal sealed class SequentialMinimalOptimiser
{
    /// <summary>Stands for a second derivative that is 0 or, by rounding, below: two equal rows.</summary>
    private const double SmallestCurvature = 1e-12;

    private readonly double[][] _kernel;
    private readonly double _cost;
    private readonly double[] _sign;
    private readonly double[] _alpha;
    private readonly double[] _gradient;

    /// <param name="kernel">The kernel of every pair of rows.</param>
    /// <param name="labels">0 or 1 for each row.</param>
    /// <param name="cost">The largest multiplier that a row may get.</param>
    public SequentialMinimalOptimiser(double[][] kernel, int[] labels, double cost)
    {
        _kernel = kernel;
        _cost = cost;
        _sign = Array.ConvertAll(labels, label => label == 1 ? 1.0 : -1.0);
        _alpha = new double[labels.Length];
        _gradient = new double[labels.Length];
        Array.Fill(_gradient, -1);
    }

    /// <summary>Takes steps until no pair of rows violates the optimality conditions by more than a tolerance.</summary>
    /// <param name="tolerance">In units of the decision value; above 0.</param>
    /// <param name="maximumSteps">The method converges, but rounding could keep it from a tolerance near 0.</param>
    /// <exception cref="InvalidOperationException">The steps did not suffice.</exception>
    public DualSolution Solve(double tolerance, int maximumSteps)
    {
        for (int step = 0; step < maximumSteps; step++)
        {
            if (!SelectPair(tolerance, out int i, out int j))
            {
                return new DualSolution(_alpha, Bias(), Objective());
            }

            Step(i, j);
        }

        throw new InvalidOperationException($"The support vector machine did not come to within {tolerance} of its optimum in {maximumSteps} steps.");
    }

    private bool MayRise(int row) => _sign[row] > 0 ? _alpha[row] < _cost : _alpha[row] > 0;

    private bool MayFall(int row) => _sign[row] > 0 ? _alpha[row] > 0 : _alpha[row] < _cost;

    private double Curvature(int i, int j) => Math.Max(_kernel[i][i] + _kernel[j][j] - (2 * _kernel[i][j]), SmallestCurvature);

    /// <summary>The row that violates most, and the one that together with it promises the greatest descent by second order.</summary>
    private bool SelectPair(double tolerance, out int i, out int j)
    {
        i = -1;
        j = -1;
        double highest = double.NegativeInfinity;
        double lowest = double.PositiveInfinity;
        for (int row = 0; row < _alpha.Length; row++)
        {
            double slope = -_sign[row] * _gradient[row];
            if (slope > highest && MayRise(row))
            {
                highest = slope;
                i = row;
            }

            if (slope < lowest && MayFall(row))
            {
                lowest = slope;
            }
        }

        if (highest - lowest <= tolerance)
        {
            return false;
        }

        double steepest = 0;
        for (int row = 0; row < _alpha.Length; row++)
        {
            double violation = highest + (_sign[row] * _gradient[row]);
            if (violation > 0 && MayFall(row))
            {
                double descent = violation * violation / Curvature(i, row);
                if (descent > steepest)
                {
                    steepest = descent;
                    j = row;
                }
            }
        }

        return true;
    }

    /// <summary>Moves the two multipliers along the equality constraint to the optimum, or to the border of the box before it.</summary>
    private void Step(int i, int j)
    {
        // yα rises by "length" for row i and falls by as much for row j.
        double length = ((-_sign[i] * _gradient[i]) + (_sign[j] * _gradient[j])) / Curvature(i, j);
        double roomI = _sign[i] > 0 ? _cost - _alpha[i] : _alpha[i];
        double roomJ = _sign[j] > 0 ? _alpha[j] : _cost - _alpha[j];
        length = Math.Min(length, Math.Min(roomI, roomJ));

        // A multiplier that reaches the border is set on it: a rounding error beside the border would count as free.
        _alpha[i] = length == roomI ? (_sign[i] > 0 ? _cost : 0) : _alpha[i] + (_sign[i] * length);
        _alpha[j] = length == roomJ ? (_sign[j] > 0 ? 0 : _cost) : _alpha[j] - (_sign[j] * length);
        double[] kernelI = _kernel[i];
        double[] kernelJ = _kernel[j];
        for (int row = 0; row < _gradient.Length; row++)
        {
            _gradient[row] += _sign[row] * length * (kernelI[row] - kernelJ[row]);
        }
    }

    /// <summary>The mean over the rows between the borders, all of which give the same bias but for the tolerance; without any, the middle of what is possible.</summary>
    private double Bias()
    {
        double sum = 0;
        int free = 0;
        double highest = double.NegativeInfinity;
        double lowest = double.PositiveInfinity;
        for (int row = 0; row < _alpha.Length; row++)
        {
            double slope = -_sign[row] * _gradient[row];
            bool rises = MayRise(row);
            bool falls = MayFall(row);
            if (rises && falls)
            {
                sum += slope;
                free++;
            }

            highest = rises ? Math.Max(highest, slope) : highest;
            lowest = falls ? Math.Min(lowest, slope) : lowest;
        }

        return free > 0 ? sum / free : (highest + lowest) / 2;
    }

    private double Objective()
    {
        double sum = 0;
        for (int row = 0; row < _alpha.Length; row++)
        {
            sum += _alpha[row] * (_gradient[row] - 1);
        }

        return sum / 2;
    }
}
