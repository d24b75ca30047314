using System.Globalization;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting.Drawing;
using Coordinates = ScottPlot.Coordinates;

namespace MlNetGanExtensions.Reporting;

/// <summary>Points of several groups in a plane, for instance a t-SNE map.</summary>
/// <remarks>
/// Without labels the axes are those of a map: no numbers, and a step is as long across as it is up. The legend, below the points, gives the size of each group.
/// Later groups lie above earlier ones; points are a little transparent, so that dense places show.
/// </remarks>
public sealed class ScatterPicture
{
    // Rings and outlines are left to those who ask for them: six shapes tell apart faster than eight.
    private const int AutomaticShapes = 6;

    private readonly string _title;
    private readonly List<Group> _groups = [];

    /// <summary>Begins a picture without points.</summary>
    /// <param name="title">Stands above it.</param>
    public ScatterPicture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _title = title;
    }

    /// <summary>What the horizontal axis measures; null for a map without units.</summary>
    public string? XLabel { get; init; }

    /// <summary>What the vertical axis measures; null for a map without units.</summary>
    public string? YLabel { get; init; }

    /// <summary>Adds a group of points.</summary>
    /// <param name="name">The group.</param>
    /// <param name="x">Horizontal places, finite; at least one.</param>
    /// <param name="y">As many vertical places, finite.</param>
    /// <param name="colour">One of the palette's eight colours, 0 to 7, for groups that share one; null for the next.</param>
    /// <param name="shape">The shape of the points; null for the next.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there is no point, or a place is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such colour or shape.</exception>
    public ScatterPicture Add(string name, ReadOnlySpan<double> x, ReadOnlySpan<double> y, int? colour = null, PointShape? shape = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check.SameLength(name, x.Length, y.Length, nameof(y));
        Check.NotEmpty(name, x.Length, nameof(x));
        Check.Finite(name, x);
        Check.Finite(name, y);
        Coordinates[] points = new Coordinates[x.Length];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new Coordinates(x[i], y[i]);
        }

        int next = _groups.Count;
        int chosen = colour ?? next % Palette.SeriesCount;
        ArgumentOutOfRangeException.ThrowIfNegative(chosen, nameof(colour));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(chosen, Palette.SeriesCount, nameof(colour));
        PointShape form = shape ?? (PointShape)(next % AutomaticShapes);
        _ = form.ToMarkerShape();
        _groups.Add(new Group(name, points, Ink.Series(chosen), form));
        return this;
    }

    /// <summary>Adds a group of points that are rows of a matrix.</summary>
    /// <param name="name">The group.</param>
    /// <param name="map">The first column is drawn across, the second up.</param>
    /// <param name="rows">The rows of the group, from 0; at least one.</param>
    /// <param name="colour">One of the palette's eight colours, 0 to 7, for groups that share one; null for the next.</param>
    /// <param name="shape">The shape of the points; null for the next.</param>
    /// <returns>This picture.</returns>
    /// <exception cref="ArgumentException">There are fewer than two columns, no rows, or a place is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, colour or shape.</exception>
    public ScatterPicture Add(string name, Matrix map, ReadOnlySpan<int> rows, int? colour = null, PointShape? shape = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map.Columns < 2)
        {
            throw new ArgumentException($"The map has {map.Columns} columns; expected at least 2.", nameof(map));
        }

        double[] x = new double[rows.Length];
        double[] y = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            x[i] = map[rows[i], 0];
            y[i] = map[rows[i], 1];
        }

        return Add(name, x, y, colour, shape);
    }

    /// <summary>Draws the points.</summary>
    /// <exception cref="InvalidOperationException">There is no group.</exception>
    public Picture Draw()
    {
        Check.HasSeries(_title, _groups.Count);
        bool isMap = XLabel is null && YLabel is null;
        ChartAxis x = ChartAxis.Around(_groups.SelectMany(group => group.Points.Select(point => point.X)), XLabel);
        ChartAxis y = ChartAxis.Around(_groups.SelectMany(group => group.Points.Select(point => point.Y)), YLabel);
        if (isMap)
        {
            double half = Math.Max(x.High - x.Low, y.High - y.Low) / 2;
            x = ChartAxis.Bare(((x.Low + x.High) / 2) - half, ((x.Low + x.High) / 2) + half);
            y = ChartAxis.Bare(((y.Low + y.High) / 2) - half, ((y.Low + y.High) / 2) + half);
        }

        using Chart chart = new(new ChartPlan(_title, x, y)
        {
            PlotHeight = null,
            Legend = [.. _groups.Select(group => new LegendEntry(string.Create(CultureInfo.InvariantCulture, $"{group.Name} ({group.Points.Length})"), group.Ink) { Shape = group.Shape })],
        });
        if (isMap)
        {
            chart.Data.Line([new(x.Low, y.Low), new(x.Low, y.High), new(x.High, y.High), new(x.High, y.Low), new(x.Low, y.Low)], Ink.Grid, 1);
        }

        foreach (Group group in _groups)
        {
            chart.Data.Points(group.Points, group.Shape, group.Ink.At(75), 6);
        }

        string sizes = string.Join(", ", _groups.Select(group => $"{group.Name} ({Markup.Count(group.Points.Length, "point")})"));
        return chart.ToPicture($"Scatter plot of {sizes}.");
    }

    private sealed record Group(string Name, Coordinates[] Points, Ink Ink, PointShape Shape);
}
