using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>What is asked of each row of a conditional generator, and what the network is told.</summary>
internal sealed class ConditionNodes
{
    private readonly GraphBuilder _graph;
    private readonly ConditionalEncoder _encoder;
    private readonly ConditionalClass[] _classes;
    private readonly AskedClass _asked;

    /// <summary>For each group of the layout the column asked for, rows × groups; null without any.</summary>
    private readonly Tensor? _columns;

    private readonly Tensor? _told;

    public ConditionNodes(GraphBuilder graph, ConditionalEncoder encoder, ConditionalClass[] classes, AskedClass asked)
    {
        _graph = graph;
        _encoder = encoder;
        _classes = classes;
        _asked = asked;
        Possible = asked.Known;
        if (encoder.Layout.Groups.Count > 0)
        {
            Tensor columns = Columns();
            _columns = columns;
            Possible = graph.And(asked.Known, graph.Not(Impossible(columns)));
        }

        if (encoder.Conditions is { } conditions)
        {
            Tensor drawn = Drawn(conditions);
            Tensor asking = _columns is { } columns ? Rarest(columns, conditions.Columns) : drawn;
            _told = _columns is null ? drawn : graph.Where(IsColumn(asking), asking, drawn);
        }
    }

    /// <summary>Whether the class can be asked for and has shown what is asked for, rows × 1.</summary>
    public Tensor Possible { get; }

    /// <summary>What the network is told: 1 in the column of the class and in one of a category; null where nothing can be a condition.</summary>
    public Tensor? Told()
    {
        if (_told is not { } told)
        {
            return null;
        }

        int columns = _encoder.Conditions!.Columns;
        Tensor one = GroupNodes.OneHot(_graph, told, columns);
        return _encoder.HasClassGroup ? _graph.Maximum(one, GroupNodes.OneHot(_graph, State(), columns)) : one;
    }

    /// <summary>The state that a group of the conditions must be in, rows × 1; below 0 where it is free.</summary>
    public Tensor Forced(int group)
    {
        if (group == 0 && _encoder.HasClassGroup)
        {
            return State();
        }

        int first = _encoder.Conditions!.Offsets[group];
        Tensor start = _graph.Number(first, ElementKind.Int64);
        Tensor forced = _graph.Number(ConditionalEncoder.Free, ElementKind.Int64);
        int own = _encoder.Layout.Groups.ToList().FindIndex(
            slots => _encoder.CategoryOf(slots) == group - _encoder.FirstCategory);
        if (_columns is { } columns)
        {
            Tensor column = _graph.SliceColumns(columns, own, 1);
            forced = _graph.Where(IsColumn(column), _graph.Subtract(column, start), forced);
        }

        Tensor told = _told!.Value;
        Tensor here = _graph.And(
            _graph.Greater(told, _graph.Number(first - 1, ElementKind.Int64)),
            _graph.Greater(_graph.Number(_encoder.Conditions.Offsets[group + 1], ElementKind.Int64), told));
        return _graph.Where(here, _graph.Subtract(told, start), forced);
    }

    private Tensor State() => _asked.Of([.. _classes.Select(fitted => new[] { (long)fitted.State })]);

    private Tensor IsColumn(Tensor column) => _graph.Greater(column, _graph.Number(ConditionalEncoder.Free, ElementKind.Int64));

    private Tensor Columns()
    {
        IReadOnlyList<SlotGroup> groups = _encoder.Layout.Groups;
        long[][] tables = [.. groups.Select(group => Table(group))];
        long[] never = [.. tables.Select(table => table.LongLength - 1)];
        long[] starts = [.. tables.Select((_, i) => tables.Take(i).Sum(table => table.LongLength))];
        long[] all = [.. tables.SelectMany(table => table)];
        Tensor given = _graph.Input(OnnxNames.Conditions, groups.Count, ElementKind.Int64);
        Tensor place = _graph.Add(given, _graph.Number(2, ElementKind.Int64));
        Tensor last = _graph.Constant(never, 1, never.Length);
        Tensor within = _graph.And(_graph.Greater(place, _graph.Number(-1, ElementKind.Int64)), _graph.Greater(last, place));
        Tensor known = _graph.Where(within, place, last);
        return _graph.Gather(_graph.Constant(all, all.Length), _graph.Add(known, _graph.Constant(starts, 1, starts.Length)), 0);
    }

    /// <summary>What stands for −2, −1, 0 … of a category, and never at the end.</summary>
    private long[] Table(SlotGroup group)
    {
        IEnumerable<int> slots = Enumerable.Range(group.First, group.Count).Prepend(SoftmaxGroup.None);
        return [ConditionalEncoder.Free, .. slots.Select(slot => (long)_encoder.ConditionOf(group, slot)), ConditionalEncoder.Never];
    }

    private Tensor Impossible(Tensor columns)
    {
        Tensor never = _graph.Cast(_graph.Equal(columns, _graph.Number(ConditionalEncoder.Never, ElementKind.Int64)), ElementKind.Single);
        if (_encoder.Conditions is not { } conditions)
        {
            return _graph.AnyPositive(never);
        }

        float[] unseen = [.. _classes.SelectMany(fitted => fitted.Shown.Take(conditions.Columns)).Select(shown => shown ? 0f : 1)];
        Tensor cells = OfClass(_graph.Constant(unseen, unseen.Length), columns, conditions.Columns);
        return _graph.AnyPositive(_graph.Where(IsColumn(columns), cells, never));
    }

    /// <summary>Of what is asked for the rarest in the class, the first of several; below 0 where nothing is.</summary>
    private Tensor Rarest(Tensor columns, int width)
    {
        double[] shares = [.. _classes.SelectMany(fitted => fitted.Shares)];
        Tensor cells = OfClass(_graph.Constant(shares, shares.Length), columns, width);
        Tensor rarity = _graph.Subtract(_graph.Number(0, ElementKind.Double), cells);
        Tensor place = _graph.ArgMax(_graph.Where(IsColumn(columns), rarity, _graph.Number(double.NegativeInfinity, ElementKind.Double)));
        return _graph.Pick(columns, place);
    }

    /// <summary>What the class has in some columns.</summary>
    private Tensor OfClass(Tensor table, Tensor columns, int width)
    {
        Tensor start = _graph.Multiply(_graph.Unsqueeze(_asked.Place, 1), _graph.Number(width, ElementKind.Int64));
        return _graph.Gather(table, _graph.Add(start, _graph.Maximum(columns, _graph.Number(0, ElementKind.Int64))), 0);
    }

    /// <summary>A state of a group that is drawn alike, by its share in the class.</summary>
    private Tensor Drawn(ColumnGroups conditions)
    {
        Tensor uniform = _graph.Input(OnnxNames.Uniform, 2, ElementKind.Double);
        Tensor count = _graph.Number(conditions.Count, ElementKind.Double);
        Tensor group = _graph.Cast(_graph.Floor(_graph.Multiply(_graph.SliceColumns(uniform, 0, 1), count)), ElementKind.Int64);
        SortedLists shares = new(_graph, _asked, [.. _classes.Select(fitted => Ends(fitted, conditions))]);
        long[] starts = [.. conditions.Offsets[..conditions.Count].ToArray()];
        Tensor columns = _graph.Add(
            shares.WithinList(shares.FirstAbove(_graph.SliceColumns(uniform, 1, 1))), _graph.Constant(starts, 1, starts.Length));
        return _graph.Pick(columns, group);
    }

    private static double[][] Ends(ConditionalClass fitted, ColumnGroups conditions)
    {
        double[][] ends = new double[conditions.Count][];
        for (int group = 0; group < ends.Length; group++)
        {
            int start = conditions.Offsets[group];
            ends[group] = Cumulated.Ends(fitted.Shares.AsSpan(start, conditions.Offsets[group + 1] - start), double.PositiveInfinity);
        }

        return ends;
    }
}
