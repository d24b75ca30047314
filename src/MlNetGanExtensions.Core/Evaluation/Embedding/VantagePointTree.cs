using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Finds the nearest rows of a table by Euclidean distance (Yianilos 1993).</summary>
/// <remarks>
/// Each node holds a row, the vantage point, and divides the rest into the nearer and the farther half. Searching takes O(log n)
/// where the data has few effective dimensions and falls back to looking at every row where it has many. The rows found are the k
/// smallest by
/// (distance, row number), so they do not depend on how the tree was built.
/// </remarks>
internal sealed class VantagePointTree
{
    private readonly Matrix _table;

    // The tree in pre-order: at position p stands the vantage point, then its nearer part up to _middle[p], then its farther part.
    private readonly int[] _rows;
    private readonly int[] _middle;
    private readonly double[] _radius;

    public VantagePointTree(Matrix table, RandomStream random)
    {
        _table = table;
        _rows = new int[table.Rows];
        _middle = new int[table.Rows];
        _radius = new double[table.Rows];
        for (int row = 0; row < _rows.Length; row++)
        {
            _rows[row] = row;
        }

        Build(0, _rows.Length, new double[_rows.Length], random);
    }

    /// <summary>Finds the rows nearest to one of the table's rows, itself left out.</summary>
    /// <param name="row">The row to look around.</param>
    /// <param name="neighbours">
    /// Filled with row numbers by rising distance, the lower number first among equals; fewer than the table has rows.
    /// </param>
    /// <param name="distances">Filled with the distances.</param>
    public void Search(int row, Span<int> neighbours, Span<double> distances)
    {
        NearestList nearest = new(neighbours, distances);
        Search(row, 0, _rows.Length, ref nearest);
    }

    private void Build(int start, int end, double[] distances, RandomStream random)
    {
        if (end - start < 2)
        {
            return;
        }

        int chosen = start + random.NextInt32(end - start);
        (_rows[start], _rows[chosen]) = (_rows[chosen], _rows[start]);
        for (int i = start + 1; i < end; i++)
        {
            distances[i] = Distance(_rows[start], _rows[i]);
        }

        Array.Sort(distances, _rows, start + 1, end - start - 1);
        int middle = start + 1 + ((end - start - 1) / 2);
        _middle[start] = middle;
        _radius[start] = distances[middle];
        Build(start + 1, middle, distances, random);
        Build(middle, end, distances, random);
    }

    private void Search(int row, int start, int end, ref NearestList nearest)
    {
        if (start >= end)
        {
            return;
        }

        double distance = Distance(row, _rows[start]);
        if (_rows[start] != row)
        {
            nearest.Offer(_rows[start], distance);
        }

        if (end - start == 1)
        {
            return;
        }

        // A margin for rounding: the triangle inequality holds for the true distances, not for the last bits of the computed ones.
        double radius = _radius[start];
        double margin = 1e-12 * (distance + radius);
        int middle = _middle[start];
        bool nearerFirst = distance < radius;
        for (int part = 0; part < 2; part++)
        {
            if ((part == 0) == nearerFirst)
            {
                if (distance - radius <= nearest.Worst + margin)
                {
                    Search(row, start + 1, middle, ref nearest);
                }
            }
            else if (radius - distance <= nearest.Worst + margin)
            {
                Search(row, middle, end, ref nearest);
            }
        }
    }

    private double Distance(int a, int b)
    {
        ReadOnlySpan<float> first = _table.Row(a);
        ReadOnlySpan<float> second = _table.Row(b);
        double sum = 0;
        for (int column = 0; column < first.Length; column++)
        {
            double difference = (double)first[column] - second[column];
            sum += difference * difference;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The k nearest rows met so far, kept in order by insertion; k is small.</summary>
    private ref struct NearestList(Span<int> rows, Span<double> distances)
    {
        private readonly Span<int> _rows = rows;
        private readonly Span<double> _distances = distances;
        private int _count;

        /// <summary>The distance that a row must not exceed to be taken.</summary>
        public readonly double Worst => _count < _rows.Length ? double.PositiveInfinity : _distances[_count - 1];

        public void Offer(int row, double distance)
        {
            if (_count == _rows.Length)
            {
                if (!Before(distance, row, _count - 1))
                {
                    return;
                }

                _count--;
            }

            int place = _count++;
            for (; place > 0 && Before(distance, row, place - 1); place--)
            {
                _rows[place] = _rows[place - 1];
                _distances[place] = _distances[place - 1];
            }

            _rows[place] = row;
            _distances[place] = distance;
        }

        private readonly bool Before(double distance, int row, int place) =>
            distance < _distances[place] || (distance == _distances[place] && row < _rows[place]);
    }
}
