using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Resampling;

/// <summary>The lines between rows of a class.</summary>
internal sealed class NaiveLines
{
    private readonly Matrix _own;
    private readonly int[] _slots;
    private readonly bool[] _whole;

    public NaiveLines(Matrix own, SlotLayout layout)
    {
        _own = own;
        _slots = [.. layout.NumericSlots];
        _whole = [.. _slots.Select(slot => own.Column(slot).All(cell => float.IsNaN(cell) || float.IsInteger(cell)))];
    }

    /// <summary>
    /// The one place on a line at which all numbers of a made row lie, up to rounding, 0 at the start; null where there is none. A hole of one
    /// end alone is as at the nearer end.
    /// </summary>
    public double? Place(Matrix made, int row, int start, int end)
    {
        (double low, double high) = (0, 1);
        for (int i = 0; i < _slots.Length && low <= high; i++)
        {
            (float from, float to, float cell) = (_own[start, _slots[i]], _own[end, _slots[i]], made[row, _slots[i]]);
            if (float.IsNaN(from) != float.IsNaN(to))
            {
                bool first = cell.Equals(from);
                if (!first && !cell.Equals(to))
                {
                    return null;
                }

                (low, high) = first ? (low, Math.Min(high, 0.5)) : (Math.Max(low, 0.5), high);
            }
            else if (from == to || float.IsNaN(from))
            {
                if (!cell.Equals(from))
                {
                    return null;
                }
            }
            else
            {
                double slack = ((_whole[i] ? 0.5 : 1e-6 * Math.Abs(to)) / Math.Abs((double)to - from)) + 1e-6;
                double place = ((double)cell - from) / ((double)to - from);
                (low, high) = (Math.Max(low, place - slack), Math.Min(high, place + slack));
            }
        }

        return low <= high ? (low + high) / 2 : null;
    }
}
