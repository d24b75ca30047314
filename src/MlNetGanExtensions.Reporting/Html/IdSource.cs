using System.Globalization;

namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Numbers the tables and pictures of one report.</summary>
internal sealed class IdSource
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The next id of a kind, such as "table-1".</summary>
    public string Next(string kind)
    {
        int count = _counts.GetValueOrDefault(kind) + 1;
        _counts[kind] = count;
        return string.Create(CultureInfo.InvariantCulture, $"{kind}-{count}");
    }
}
