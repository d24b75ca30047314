using MlNetGanExtensions.Examples.SparkModels.Models;

namespace MlNetGanExtensions.Examples.SparkModels.Making;

/// <summary>The rows of one class among all that are made, which stand class after class.</summary>
/// <param name="Number">The class.</param>
/// <param name="First">Its first row.</param>
/// <param name="End">The row behind its last one.</param>
internal readonly record struct ClassRange(int Number, long First, long End)
{
    /// <summary>Divides rows in the shares that the classes had. The job does the same in Python, so it is done in whole numbers.</summary>
    public static IEnumerable<ClassRange> All(long rows, IReadOnlyList<ClassDescription> classes)
    {
        long all = classes.Sum(known => (long)known.Rows);
        long before = 0;
        for (int number = 0; number < classes.Count; number++)
        {
            long behind = before + classes[number].Rows;
            yield return new ClassRange(number, (long)((Int128)rows * before / all), (long)((Int128)rows * behind / all));
            before = behind;
        }
    }
}
