using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Chooses which known cells of a row a denoising autoencoder is not shown.</summary>
internal sealed class HiddenCells
{
    private readonly Matrix _table;
    private readonly List<int> _incomplete = [];
    private readonly float _patternShare;
    private readonly float _maximumShare;

    /// <param name="table">The training table; NaN marks a missing cell.</param>
    /// <param name="patternShare">Probability that the cells to hide are those that another row lacks.</param>
    /// <param name="maximumShare">Largest share of cells hidden one by one.</param>
    public HiddenCells(Matrix table, float patternShare, float maximumShare)
    {
        _table = table;
        _patternShare = patternShare;
        _maximumShare = maximumShare;
        for (int row = 0; row < table.Rows; row++)
        {
            if (table.Row(row).Contains(float.NaN))
            {
                _incomplete.Add(row);
            }
        }
    }

    /// <summary>Marks the cells of a row to hide: known ones only, at least one where the row has any.</summary>
    /// <returns>The number of marked cells.</returns>
    public int Choose(ReadOnlySpan<float> row, RandomStream stream, Span<bool> hidden)
    {
        hidden.Clear();
        int count = 0;
        if (_incomplete.Count > 0 && stream.NextSingle() < _patternShare)
        {
            ReadOnlySpan<float> pattern = _table.Row(_incomplete[stream.NextInt32(_incomplete.Count)]);
            for (int column = 0; column < row.Length; column++)
            {
                hidden[column] = float.IsNaN(pattern[column]) && !float.IsNaN(row[column]);
                count += hidden[column] ? 1 : 0;
            }
        }

        return count > 0 ? count : ChooseSingly(row, stream, hidden);
    }

    private int ChooseSingly(ReadOnlySpan<float> row, RandomStream stream, Span<bool> hidden)
    {
        float share = stream.NextSingle() * _maximumShare;
        int count = 0;
        int known = 0;
        for (int column = 0; column < row.Length; column++)
        {
            if (float.IsNaN(row[column]))
            {
                continue;
            }

            known++;
            if (stream.NextSingle() < share)
            {
                hidden[column] = true;
                count++;
            }
        }

        if (count > 0 || known == 0)
        {
            return count;
        }

        int chosen = stream.NextInt32(known);
        for (int column = 0; column < row.Length; column++)
        {
            if (!float.IsNaN(row[column]) && chosen-- == 0)
            {
                hidden[column] = true;
            }
        }

        return 1;
    }
}
