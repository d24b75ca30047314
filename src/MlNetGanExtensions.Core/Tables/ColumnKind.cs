namespace MlNetGanExtensions.Tables;

/// <summary>What the cells of a column are. Any cell of any kind may be missing.</summary>
public enum ColumnKind
{
    /// <summary>Finite numbers in double precision.</summary>
    Real,

    /// <summary>Whole numbers from −2⁵³ to 2⁵³.</summary>
    WholeNumber,

    /// <summary>Yes or no, in whatever words.</summary>
    YesNo,

    /// <summary>One of a set of texts.</summary>
    Category,

    /// <summary>A date, or a date and a time of day; without a time zone.</summary>
    DateTime,
}
