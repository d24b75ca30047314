using System.Runtime.InteropServices;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Searches the tables for copies and near rows.</summary>
internal static class PrivacySearch
{
    public static PrivacyMeasures Measure(Matrix allReal, Matrix allMade, SlotLayout layout, SyntheticDataOptions options)
    {
        HashSet<string> known = [.. Enumerable.Range(0, allReal.Rows).Select(row => Key(allReal, row))];
        int copies = Enumerable.Range(0, allMade.Rows).Count(row => known.Contains(Key(allMade, row)));
        RandomStream stream = new(options.Seed, "privacy");
        Matrix real = Some(allReal, options, stream.Child("real"));
        Matrix made = Some(allMade, options, stream.Child("made"));
        RowDistances distances = new(real, layout, options.Threads);
        float[] toReal = distances.ToNearest(real, made, self: false);
        double near = double.NaN;
        if (real.Rows > 1)
        {
            float[] between = distances.ToNearest(real, real, self: true);
            Array.Sort(between);
            float low = between[(int)(0.05 * (between.Length - 1))];
            near = toReal.Average(distance => distance <= low ? 1.0 : 0.0);
        }

        double membership = double.NaN;
        if (options.HoldOut is { Rows: > 0 } allHeldOut)
        {
            Matrix holdOut = Some(allHeldOut, options, stream.Child("held out"));
            float[] scores =
            [
                .. distances.ToNearest(made, real, self: false).Concat(distances.ToNearest(made, holdOut, self: false)).Select(distance => -distance),
            ];
            int[] labels = [.. Enumerable.Range(0, scores.Length).Select(row => row < real.Rows ? 1 : 0)];
            membership = BinaryMetrics.FromScores(scores, labels).AreaUnderRoc;
        }

        Array.Sort(toReal);
        return new PrivacyMeasures(copies, near, membership, toReal[toReal.Length / 2]);
    }

    private static Matrix Some(Matrix rows, SyntheticDataOptions options, RandomStream stream)
    {
        if (!(options.NearestRowsLimit < rows.Rows))
        {
            return rows;
        }

        int[] order = [.. Enumerable.Range(0, rows.Rows)];
        stream.Shuffle<int>(order);
        return rows.SelectRows(order.AsSpan(0, options.NearestRowsLimit.Value));
    }

    /// <summary>The bits of a row as text; all NaN are one, and so are both zeros.</summary>
    private static string Key(Matrix rows, int row)
    {
        float[] cells = [.. rows.Row(row).ToArray().Select(cell => float.IsNaN(cell) ? float.NaN : cell + 0f)];
        return new string(MemoryMarshal.Cast<float, char>(cells));
    }
}
