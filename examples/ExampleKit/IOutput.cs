namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>Where the program speaks to the user.</summary>
public interface IOutput
{
    void Line(string text);

    void Table(TextTable table);

    /// <summary>Does some work of many steps, showing how far it has come.</summary>
    /// <param name="name">What is being done.</param>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="work">Does the work and calls back after each step, from any thread.</param>
    T Progress<T>(string name, int steps, Func<Action, T> work);
}
