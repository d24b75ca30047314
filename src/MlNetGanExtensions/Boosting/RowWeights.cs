using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Boosting;

/// <summary>The weights of the training rows between two rounds. Their sum is 1.</summary>
internal sealed class RowWeights
{
    /// <summary>No row is forgotten altogether: the rounding unit of double precision is the least weight of a row that had one.</summary>
    private const double Smallest = 2.220446049250313e-16;

    private readonly bool[] _labels;
    private readonly double[] _weights;
    private readonly double _mean;

    /// <summary>Starts with the weights of the data.</summary>
    /// <param name="labels">The label of each row.</param>
    /// <param name="given">A weight of at least 0 for each row, some above 0.</param>
    public RowWeights(bool[] labels, float[] given)
    {
        _labels = labels;
        double sum = given.Sum(weight => (double)weight);
        _mean = sum / given.Length;
        _weights = [.. given.Select(weight => weight / sum)];
    }

    public ReadOnlySpan<double> Values => _weights;

    /// <summary>The weights as a trainer sees them: their mean is that of the data, so that its penalties mean what they meant.</summary>
    public float[] ForTrainer() => [.. _weights.Select(weight => (float)(weight * _weights.Length * _mean))];

    /// <summary>The share of the weight on which a round errs. Abstaining counts as false, as a score of 0 does.</summary>
    public double Error(double[] votes)
    {
        double error = 0;
        double sum = 0;
        for (int row = 0; row < votes.Length; row++)
        {
            sum += _weights[row];
            error += votes[row] > 0 != _labels[row] ? _weights[row] : 0;
        }

        return error / sum;
    }

    /// <summary>Multiplies each row's weight by exp(−rate · y · vote).</summary>
    public void UpdateByVotes(double[] votes, double rate) =>
        Update(row => -rate * (_labels[row] ? votes[row] : -votes[row]));

    /// <summary>Multiplies the weights of the rows on which a round errs by exp(roundWeight).</summary>
    public void UpdateByErrors(double[] votes, double roundWeight) =>
        Update(row => votes[row] > 0 != _labels[row] ? roundWeight : 0);

    private void Update(Func<int, double> exponent)
    {
        double sum = 0;
        for (int row = 0; row < _weights.Length; row++)
        {
            _weights[row] *= PortableFunctions.Exp(exponent(row));
            sum += _weights[row];
        }

        for (int row = 0; row < _weights.Length; row++)
        {
            _weights[row] = _weights[row] == 0 ? 0 : Math.Max(_weights[row] / sum, Smallest);
        }
    }
}
