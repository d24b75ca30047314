using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Conditions as states of the encoder's groups.</summary>
internal sealed class AskedStates
{
    // A state whose rows all have no weight can still be asked for.
    private const double SmallestShare = 1e-9;

    private readonly List<(CategoryCondition Condition, int Column)> _columns = [];

    private AskedStates()
    {
    }

    /// <summary>The states, one a condition, as columns of the conditions; those of categories that never vary are left out.</summary>
    public IEnumerable<int> Columns => _columns.Select(asked => asked.Column);

    /// <exception cref="ArgumentException">A condition names no category of the layout, one that another names too, or what no row showed.</exception>
    public static AskedStates Of(ConditionalEncoder encoder, IReadOnlyList<CategoryCondition> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        AskedStates asked = new();
        HashSet<int> named = [];
        foreach (CategoryCondition condition in conditions)
        {
            Check(encoder.Layout, condition, named);
            int column = encoder.ConditionOf(encoder.Layout.Groups[condition.Group], condition.Slot ?? SoftmaxGroup.None);
            if (column == ConditionalEncoder.Never)
            {
                throw new ArgumentException($"No row meets {Words(condition)}.", nameof(conditions));
            }

            if (column != ConditionalEncoder.Free)
            {
                asked._columns.Add((condition, column));
            }
        }

        return asked;
    }

    public bool ShownBy(ConditionalClass fitted) => _columns.All(asked => fitted.Shown[asked.Column]);

    /// <summary>The first condition that no row of a class meets, in words.</summary>
    public string Missed(ConditionalClass fitted) => Words(_columns.First(asked => !fitted.Shown[asked.Column]).Condition);

    /// <summary>How likely a row is of a class and meets the conditions, if they are independent within the class; up to a factor.</summary>
    public double Likelihood(ConditionalClass fitted) => _columns.Aggregate(
        (double)fitted.Rows, (product, asked) => product * Math.Max(SmallestShare, fitted.Shares[asked.Column]));

    private static void Check(SlotLayout layout, CategoryCondition condition, HashSet<int> named)
    {
        if ((uint)condition.Group >= (uint)layout.Groups.Count)
        {
            throw new ArgumentException(
                $"Expected one of the {layout.Groups.Count} categories of the layout, counted from 0; found {condition.Group}.", nameof(condition));
        }

        SlotGroup group = layout.Groups[condition.Group];
        if (condition.Slot < group.First || condition.Slot > group.Last)
        {
            throw new ArgumentException(
                $"Category {condition.Group} has the slots {group.First} to {group.Last}; found slot {condition.Slot}.", nameof(condition));
        }

        if (!named.Add(condition.Group))
        {
            throw new ArgumentException($"Category {condition.Group} has more than one condition.", nameof(condition));
        }
    }

    private static string Words(CategoryCondition condition) => condition.Slot is { } slot
        ? $"the condition that slot {slot} of category {condition.Group} is 1"
        : $"the condition that all slots of category {condition.Group} are 0";
}
