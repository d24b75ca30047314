namespace MlNetGanExtensions.Reporting;

/// <summary>The shape of the points of a group.</summary>
public enum PointShape
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A triangle that stands on its base.</summary>
    Triangle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square that stands on a corner.</summary>
    Diamond,

    /// <summary>An upright cross.</summary>
    Plus,

    /// <summary>A diagonal cross.</summary>
    Cross,

    /// <summary>A ring.</summary>
    OpenCircle,

    /// <summary>The outline of a square that stands on a corner.</summary>
    OpenDiamond,
}
