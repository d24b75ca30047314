using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>
/// Training by sampling (Xu et al. 2019, section 4.3): a group, each as likely; one of its states, in proportion to the logarithm of its
/// frequency; a real row in that state, in proportion to its weight.
/// </summary>
/// <remarks>
/// Rare states are learned from more often than they occur, and the network is told so. Beside the state the row's class is always
/// told, since rows will be asked for by their class. Drawing allocates nothing.
/// </remarks>
internal sealed class ConditionSampler
{
    private readonly ColumnGroups? _groups;
    private readonly WeightedRows[] _rowsOf;
    private readonly double[] _cumulative;
    private readonly int[] _classColumns;
    private readonly RandomStream _stream;

    /// <param name="shape">Says which columns can be conditions.</param>
    /// <param name="classes">How many columns of the conditions are the class's; they come first.</param>
    /// <param name="encoded">The encoded rows.</param>
    /// <param name="weights">How likely each row is among those in a state, at least 0 each; null means alike.</param>
    /// <param name="stream">Draws.</param>
    public ConditionSampler(ConditionalShape shape, int classes, Matrix encoded, double[]? weights, RandomStream stream)
    {
        _groups = shape.Conditions;
        _stream = stream;
        int[] all = [.. Enumerable.Range(0, encoded.Rows)];
        if (_groups is null)
        {
            _rowsOf = [WeightedRows.Of(all, weights)];
            _cumulative = [];
            _classColumns = [];
            return;
        }

        int first = shape.Numbers;
        _rowsOf = new WeightedRows[_groups.Columns];
        for (int column = 0; column < _rowsOf.Length; column++)
        {
            _rowsOf[column] = WeightedRows.Of([.. all.Where(row => encoded[row, first + column] == 1)], weights);
        }

        _cumulative = Cumulative(_groups, _rowsOf);
        _classColumns = classes == 0 ? [] : [.. all.Select(row => encoded.Row(row).Slice(first, classes).IndexOf(1f))];
    }

    /// <summary>What it draws from.</summary>
    public RandomStream Stream => _stream;

    /// <summary>Draws conditions and real rows that meet them.</summary>
    /// <param name="rows">Receives the numbers of the rows.</param>
    /// <param name="conditions">Receives what is told of each of them; null where nothing can be a condition.</param>
    public void Draw(IndexSlot rows, InputSlot? conditions)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            int column = _groups is null ? 0 : Column();
            int row = _rowsOf[column].Draw(_stream);
            rows.Values[i] = row;
            if (conditions is not null)
            {
                Span<float> told = conditions.Row(i);
                told.Clear();
                told[column] = 1;
                if (_classColumns.Length > 0)
                {
                    told[_classColumns[row]] = 1;
                }
            }
        }
    }

    private int Column()
    {
        int group = _stream.NextInt32(_groups!.Count);
        int start = _groups.Offsets[group];
        int end = _groups.Offsets[group + 1];
        return start + Cumulated.Draw(_cumulative.AsSpan(start, end - start), _stream);
    }

    /// <summary>Within each group the sums of ln(1 + frequency), so that a state with a single row is drawn too.</summary>
    private static double[] Cumulative(ColumnGroups groups, WeightedRows[] rowsOf)
    {
        double[] sums = new double[groups.Columns];
        for (int group = 0; group < groups.Count; group++)
        {
            double sum = 0;
            for (int column = groups.Offsets[group]; column < groups.Offsets[group + 1]; column++)
            {
                sum += rowsOf[column].Total > 0 ? VectorMath.Log(1 + (float)rowsOf[column].Total) : 0;
                sums[column] = sum;
            }
        }

        return sums;
    }
}
