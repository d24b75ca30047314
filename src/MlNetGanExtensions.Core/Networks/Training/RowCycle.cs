using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks.Training;

/// <summary>Hands out row numbers in random order, every row once before any comes again.</summary>
/// <param name="rows">The row numbers; at least one.</param>
/// <param name="order">Orders them.</param>
internal sealed class RowCycle(ReadOnlySpan<int> rows, RandomStream order)
{
    private readonly int[] _rows = rows.ToArray();
    private int _next = int.MaxValue;

    public int Count => _rows.Length;

    /// <summary>The row numbers in their present order.</summary>
    public ReadOnlySpan<int> Order => _rows;

    /// <summary>The place in that order that comes next.</summary>
    public int Place => _next;

    public int Smallest => _rows.Min();

    public int Largest => _rows.Max();

    /// <summary>Goes on where a cycle of the same rows stood.</summary>
    public void GoOn(ReadOnlySpan<int> order, int next)
    {
        order.CopyTo(_rows);
        _next = next;
    }

    /// <summary>Begins a new round, whatever is left of the old one.</summary>
    public void Restart()
    {
        order.Shuffle(_rows);
        _next = 0;
    }

    /// <summary>Fills with the next row numbers, over into a new round where one ends.</summary>
    public void Next(Span<int> batch)
    {
        for (int i = 0; i < batch.Length; i++)
        {
            if (_next >= _rows.Length)
            {
                Restart();
            }

            batch[i] = _rows[_next++];
        }
    }
}
