using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Which numbers of encoded rows are there, told from the groups that say so.</summary>
internal static class PresentNumbers
{
    /// <param name="presence">For each number the group that says whether it is there, or −1.</param>
    /// <param name="groups">The groups; null without any.</param>
    /// <param name="categories">The groups' columns of some rows; null without any.</param>
    /// <returns>1 where a number is there and 0 where it is not, or shares in between; null where all always are.</returns>
    public static Expression? Mask(IReadOnlyList<int> presence, ColumnGroups? groups, Expression? categories)
    {
        if (groups is null || categories is null || presence.All(group => group < 0))
        {
            return null;
        }

        Matrix pick = new(categories.Columns, presence.Count);
        Matrix always = new(1, presence.Count);
        for (int i = 0; i < presence.Count; i++)
        {
            if (presence[i] < 0)
            {
                always[0, i] = 1;
            }
            else
            {
                pick[groups.Offsets[presence[i]] + SoftmaxGroup.Present, i] = 1;
            }
        }

        return Op.MatMul(categories, Op.Constant(pick)) + Op.Constant(always);
    }
}
