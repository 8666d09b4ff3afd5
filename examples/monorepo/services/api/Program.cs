using Greeting;

Console.WriteLine(Greeter.Greet("api"));
