using System.Runtime.Intrinsics;

namespace MlNetGanExtensions.Numerics;

/// <summary>Finds cells that are no finite number. The searches of the base library compare single precision one number at a time.</summary>
internal static class CellSearch
{
    /// <summary>The place of the first cell that is NaN; −1 where there is none.</summary>
    public static int IndexOfMissing(ReadOnlySpan<float> cells)
    {
        int i = 0;

        // NaN alone is not equal to itself.
        for (; i <= cells.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            Vector512<float> some = Vector512.Create(cells[i..]);
            if (!Vector512.EqualsAll(some, some))
            {
                break;
            }
        }

        for (; i < cells.Length; i++)
        {
            if (float.IsNaN(cells[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the first cell that is infinite; −1 where there is none.</summary>
    public static int IndexOfInfinite(ReadOnlySpan<float> cells)
    {
        int i = 0;
        Vector512<float> infinite = Vector512.Create(float.PositiveInfinity);
        for (; i <= cells.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            if (Vector512.EqualsAny(Vector512.Abs(Vector512.Create(cells[i..])), infinite))
            {
                break;
            }
        }

        for (; i < cells.Length; i++)
        {
            if (float.IsInfinity(cells[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
