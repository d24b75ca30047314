using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.LinearAlgebra;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>Fits the copula of a class.</summary>
internal static class CopulaFit
{
    /// <param name="number">The class.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="layout">What their slots are.</param>
    /// <param name="options">Settings.</param>
    public static CopulaClass Of(int number, CopulaRows rows, SlotLayout layout, GaussianCopulaOptions options)
    {
        float[] constants = new float[layout.Columns];
        List<(CopulaNumbers Column, double[] Scores)> numbers = [];
        List<(CopulaStates Column, double[] Scores)> states = [];
        foreach (int slot in layout.NumericSlots)
        {
            AddNumber(rows, slot, options, constants, numbers, states);
        }

        foreach (SlotGroup group in layout.Groups)
        {
            AddCategory(rows, group, constants, states);
        }

        double[][] scores = [.. numbers.Select(column => column.Scores), .. states.Select(column => column.Scores)];
        double[] factor = ScoreCorrelations.Of(rows, scores, options.Shrinkage);
        if (!Cholesky.TryFactor(factor, scores.Length))
        {
            throw new InvalidOperationException("Shrunk correlations must be positive definite; this is an error in the library.");
        }

        return new CopulaClass(number, constants, [.. numbers.Select(column => column.Column)], [.. states.Select(column => column.Column)], factor);
    }

    private static void AddNumber(
        CopulaRows rows,
        int slot,
        GaussianCopulaOptions options,
        float[] constants,
        List<(CopulaNumbers Column, double[] Scores)> numbers,
        List<(CopulaStates Column, double[] Scores)> states)
    {
        float[] cells = rows.Rows.Column(slot);
        double present = 0;
        SortedDictionary<float, double> shares = [];
        for (int row = 0; row < cells.Length; row++)
        {
            if (!float.IsNaN(cells[row]))
            {
                // −0 and 0 are one number.
                present += rows.Shares[row];
                shares[cells[row] + 0f] = shares.GetValueOrDefault(cells[row] + 0f) + rows.Shares[row];
            }
        }

        constants[slot] = shares.Count == 0 ? float.NaN : shares.Keys.First();
        if (shares.Count > 1)
        {
            double[] middles = CumulatedScores.Middles([.. shares.Values.Select(share => share / present)]);
            Dictionary<float, double> scores = shares.Keys.Zip(middles).ToDictionary(pair => pair.First, pair => pair.Second);
            SortedDictionary<float, double> parts = new(shares.ToDictionary(pair => pair.Key, pair => pair.Value / present));
            numbers.Add((
                CopulaNumbers.Of(slot, parts, CopulaNumbers.MakingOf(rows, slot, options)),
                [.. cells.Select(cell => float.IsNaN(cell) ? double.NaN : scores[cell + 0f])]));
        }

        if (shares.Count > 0 && cells.Any(float.IsNaN))
        {
            int[] missing = [.. cells.Select(cell => float.IsNaN(cell) ? SoftmaxGroup.Missing : SoftmaxGroup.Present)];
            states.Add(States(SoftmaxGroup.Presence(slot), missing, rows.Shares));
        }
    }

    private static void AddCategory(
        CopulaRows rows, SlotGroup group, float[] constants, List<(CopulaStates Column, double[] Scores)> states)
    {
        int[] slots = new int[rows.Shares.Length];
        SortedDictionary<int, double> shares = [];
        for (int row = 0; row < slots.Length; row++)
        {
            int state = rows.Rows.Row(row).Slice(group.First, group.Count).IndexOf(1f);
            slots[row] = state < 0 ? SoftmaxGroup.None : group.First + state;
            shares[slots[row]] = shares.GetValueOrDefault(slots[row]) + rows.Shares[row];
        }

        if (shares.Count == 1)
        {
            if (slots[0] != SoftmaxGroup.None)
            {
                constants[slots[0]] = 1;
            }

            return;
        }

        // In the order of the slots: where categories have an order of their own, as stages or groups of age, it is mostly this.
        // A category that is none of them comes last, as it does in every softmax group.
        int[] order = [.. shares.Keys.OrderBy(slot => slot == SoftmaxGroup.None ? int.MaxValue : slot)];
        Dictionary<int, int> places = order.Select((slot, place) => (slot, place)).ToDictionary(pair => pair.slot, pair => pair.place);
        states.Add(States(SoftmaxGroup.Category(order), [.. slots.Select(slot => places[slot])], rows.Shares));
    }

    /// <param name="group">The states.</param>
    /// <param name="stateOf">The state of each row.</param>
    /// <param name="shares">The share of each row.</param>
    private static (CopulaStates Column, double[] Scores) States(SoftmaxGroup group, int[] stateOf, double[] shares)
    {
        double[] parts = new double[group.Count];
        for (int row = 0; row < stateOf.Length; row++)
        {
            parts[stateOf[row]] += shares[row];
        }

        double[] middles = CumulatedScores.Middles(parts);
        return (new CopulaStates(group, CumulatedScores.Ends(parts)), [.. stateOf.Select(state => middles[state])]);
    }
}
