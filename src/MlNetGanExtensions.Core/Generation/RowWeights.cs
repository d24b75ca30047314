namespace MlNetGanExtensions.Generation;

/// <summary>
/// How much each real row counts against the others of its class where rows are learned from, or started from: a row of weight 2 as much as
/// two of weight 1. Immutable.
/// </summary>
/// <remarks>Weights of different classes are not compared with each other. In a class in which all weights are 0, all rows count alike.</remarks>
public sealed class RowWeights
{
    private readonly float[] _values;

    /// <summary>Makes weights.</summary>
    /// <param name="values">One for each row, finite and at least 0; copied.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">A weight is negative, NaN or infinite.</exception>
    public RowWeights(IReadOnlyList<float> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = [.. values];
        for (int row = 0; row < _values.Length; row++)
        {
            if (!(_values[row] >= 0 && float.IsFinite(_values[row])))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The weight of row {row} is {_values[row]}; weights are finite and at least 0."), nameof(values));
            }
        }
    }

    /// <summary>How many rows have a weight.</summary>
    public int Count => _values.Length;

    /// <summary>The weight of a row.</summary>
    /// <param name="row">Its number, from 0.</param>
    public float this[int row] => _values[row];

    /// <summary>The part of the whole that each row of a class has; the parts add up to 1.</summary>
    /// <param name="members">The numbers of the rows of the class; at least one.</param>
    internal double[] Shares(ReadOnlySpan<int> members)
    {
        double sum = 0;
        foreach (int row in members)
        {
            sum += _values[row];
        }

        double[] shares = new double[members.Length];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = sum > 0 ? _values[members[i]] / sum : 1.0 / members.Length;
        }

        return shares;
    }
}
