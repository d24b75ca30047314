using System.Numerics;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Validation;

/// <summary>Deals whole groups of rows to parts such that each class is divided as nearly as the groups allow.</summary>
/// <remarks>
/// Greedy, largest groups first, as in iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011, On the stratification of
/// multi-label data) and in scikit-learn's StratifiedGroupKFold: a group goes to the part where it raises Σ (n − e)²/e the least, with
/// n the rows of a class in a part and e the number that the part should have of it. Groups whose sizes have the same power of two come
/// in random order; a strict order of sizes would leave nothing to the seed. Afterwards a part that lacks a class is given the group
/// that does the least harm elsewhere. O(groups × classes × parts), and as much again for each class that a part lacks.
/// </remarks>
internal sealed class GroupAssignment
{
    private readonly int[][] _groupCounts;
    private readonly double[][] _wanted;
    private readonly int[][] _have;
    private readonly int[] _partOf;

    private GroupAssignment(int[][] groupCounts, int[] classCounts, double[] shares)
    {
        _groupCounts = groupCounts;
        _wanted = [.. shares.Select(share => classCounts.Select(count => share * count).ToArray())];
        _have = [.. shares.Select(_ => new int[classCounts.Length])];
        _partOf = new int[groupCounts.Length];
    }

    /// <summary>Deals the rows.</summary>
    /// <param name="rows">Rows with groups.</param>
    /// <param name="shares">For each part the share of the rows that it should have; they sum to 1.</param>
    /// <param name="random">Decides the order of groups of like size.</param>
    /// <returns>The part of each row.</returns>
    /// <exception cref="ArgumentException">A class is in too few groups for each part to have a row of it.</exception>
    public static int[] Draw(LabelledRows rows, double[] shares, RandomStream random)
    {
        int[] groups = rows.Groups!;
        int[][] counts = [.. Enumerable.Range(0, groups.Max() + 1).Select(_ => new int[rows.Classes.Length])];
        for (int row = 0; row < groups.Length; row++)
        {
            counts[groups[row]][rows.Labels[row]]++;
        }

        GroupAssignment assignment = new(counts, rows.CountClasses(), shares);
        foreach (int group in Order(counts, random))
        {
            assignment.Put(group, assignment.CheapestPart(group));
        }

        assignment.GiveEachPartEachClass(rows);
        return [.. groups.Select(group => assignment._partOf[group])];
    }

    private static int[] Order(int[][] counts, RandomStream random)
    {
        int[] order = [.. Enumerable.Range(0, counts.Length)];
        random.Shuffle(order.AsSpan());

        // A stable sort, which leaves groups of like size in the order that was drawn.
        return [.. order.OrderByDescending(group => BitOperations.Log2((uint)counts[group].Sum()))];
    }

    private int CheapestPart(int group)
    {
        int best = 0;
        for (int part = 1; part < _have.Length; part++)
        {
            best = CostOfAdding(group, part) < CostOfAdding(group, best) ? part : best;
        }

        return best;
    }

    /// <summary>By how much Σ (n − e)²/e rises.</summary>
    private double CostOfAdding(int group, int part)
    {
        double cost = 0;
        for (int label = 0; label < _wanted[part].Length; label++)
        {
            double added = _groupCounts[group][label];
            cost += added * (added + (2 * (_have[part][label] - _wanted[part][label]))) / _wanted[part][label];
        }

        return cost;
    }

    private void Put(int group, int part)
    {
        _partOf[group] = part;
        Add(group, part, 1);
    }

    private void Add(int group, int part, int sign)
    {
        for (int label = 0; label < _have[part].Length; label++)
        {
            _have[part][label] += sign * _groupCounts[group][label];
        }
    }

    private void GiveEachPartEachClass(LabelledRows rows)
    {
        for (int part = 0; part < _have.Length; part++)
        {
            for (int label = 0; label < _have[part].Length; label++)
            {
                if (_have[part][label] > 0)
                {
                    continue;
                }

                int group = CheapestMove(label, part);
                if (group < 0)
                {
                    int holders = _groupCounts.Count(counts => counts[label] > 0);
                    throw new ArgumentException(
                        $"Class '{rows.Classes[label]}' of label column '{rows.LabelColumn}' is in {holders} group(s); the groups could not be divided such that each of the {_have.Length} parts has every class.");
                }

                Add(group, _partOf[group], -1);
                Put(group, part);
            }
        }
    }

    /// <summary>The group with a row of the class whose move costs least and takes no class from where it is; −1 if there is none.</summary>
    private int CheapestMove(int label, int part)
    {
        int best = -1;
        double bestCost = double.PositiveInfinity;
        for (int group = 0; group < _groupCounts.Length; group++)
        {
            int from = _partOf[group];
            if (_groupCounts[group][label] == 0 || !CanLeave(group, from))
            {
                continue;
            }

            double cost = CostOfAdding(group, part);
            Add(group, from, -1);
            cost -= CostOfAdding(group, from);
            Add(group, from, 1);
            if (cost < bestCost)
            {
                best = group;
                bestCost = cost;
            }
        }

        return best;
    }

    private bool CanLeave(int group, int part)
    {
        for (int label = 0; label < _have[part].Length; label++)
        {
            if (_groupCounts[group][label] > 0 && _have[part][label] == _groupCounts[group][label])
            {
                return false;
            }
        }

        return true;
    }
}
