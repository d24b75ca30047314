using System.Numerics;

namespace MlNetGanExtensions.Resampling.Neighbours;

/// <summary>What is known of one row's nearest rows while block after block is looked at.</summary>
/// <param name="columns">Cells of a coded row.</param>
/// <param name="neighbours">How many of the nearest rows are sought.</param>
internal sealed class Search(int columns, int neighbours)
{
    private readonly float[] _best = new float[neighbours];
    private Memory<int> _found;
    private float _worst;
    private int _filled;
    private int _self;

    /// <summary>The row's cells, as the metric codes them.</summary>
    public float[] Coded { get; } = new float[columns];

    /// <summary>Whether a number may be missing here or in the rows to choose from.</summary>
    public bool Holes { get; private set; }

    /// <summary>Starts anew with another row, whose cells are in place.</summary>
    /// <param name="self">Its place among the rows to choose from, which is left out.</param>
    /// <param name="holes">Whether numbers may be missing.</param>
    /// <param name="found">Receives the nearest rows, nearest first.</param>
    public void Begin(int self, bool holes, Memory<int> found)
    {
        (_self, Holes, _found) = (self, holes, found);
        (_filled, _worst) = (0, float.PositiveInfinity);
    }

    /// <summary>Takes in the next block.</summary>
    /// <param name="start">The place of its first row.</param>
    /// <param name="rows">How many of the distances are of rows.</param>
    /// <param name="distances">How far each is away.</param>
    public void Look(int start, int rows, ReadOnlySpan<float> distances)
    {
        ulong near = _filled < neighbours ? ulong.MaxValue : BlockDistances.Below(distances, _worst);
        near &= ulong.MaxValue >> (BlockDistances.Rows - rows);
        for (; near != 0; near &= near - 1)
        {
            int i = BitOperations.TrailingZeroCount(near);
            if ((distances[i] < _worst || _filled < neighbours) && start + i != _self)
            {
                _filled = Math.Min(_filled + 1, neighbours);
                Insert(distances[i], start + i);
                _worst = _best[_filled - 1];
            }
        }
    }

    /// <summary>Puts a row behind those that are as near or nearer; the last place is free, or its row falls out.</summary>
    private void Insert(float distance, int row)
    {
        Span<int> found = _found.Span;
        int place = _filled - 1;
        for (; place > 0 && _best[place - 1] > distance; place--)
        {
            _best[place] = _best[place - 1];
            found[place] = found[place - 1];
        }

        _best[place] = distance;
        found[place] = row;
    }
}
