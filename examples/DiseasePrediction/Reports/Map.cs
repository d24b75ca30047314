using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Reports;

/// <summary>A t-SNE map of rows of several kinds: the kind is the colour, the class is the shape.</summary>
/// <param name="title">Stands above the map.</param>
/// <param name="classNames">What to call class 0 and class 1.</param>
/// <param name="seed">Same seed, same map.</param>
/// <param name="threads">How many threads may work.</param>
internal sealed class Map(string title, IReadOnlyList<string> classNames, ulong seed, int threads)
{
    private const double UsualPerplexity = 30;

    private static readonly PointShape[] Shapes = [PointShape.Circle, PointShape.Triangle];

    private readonly List<float[]> _rows = [];
    private readonly List<(string Name, int Kind, int Class, int Row)> _points = [];
    private int _kinds;

    /// <summary>Adds rows of one kind.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="rows">The rows, scaled.</param>
    /// <param name="labels">The class of each.</param>
    public Map Add(string kind, Matrix rows, IReadOnlyList<int> labels)
    {
        for (int row = 0; row < rows.Rows; row++)
        {
            _points.Add(($"{classNames[labels[row]]}, {kind}", _kinds, labels[row], _rows.Count));
            _rows.Add(rows.Row(row).ToArray());
        }

        _kinds++;
        return this;
    }

    public Picture Draw()
    {
        TSneOptions options = new()
        {
            Seed = seed,
            Threads = threads,
            Perplexity = Math.Clamp((_rows.Count - 1) / 3.0, 1, UsualPerplexity),
        };
        Matrix layout = TSne.Embed(Matrix.FromRows(_rows), options).Layout;
        ScatterPicture picture = new(title);
        foreach (var group in _points.GroupBy(point => (point.Kind, point.Class, point.Name)).OrderBy(group => group.Key))
        {
            picture.Add(group.Key.Name, layout, [.. group.Select(point => point.Row)], group.Key.Kind, Shapes[group.Key.Class]);
        }

        return picture.Draw();
    }
}
